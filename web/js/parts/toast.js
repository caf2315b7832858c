import { html, nothing } from 'lit';
import { Part } from './part.js';

/** The one line at the foot of the page that says what was done, and takes it back. */
class Toasts extends Part {
  static properties = { toast: { state: true } };
  #timer = 0;

  show(toast) {
    clearTimeout(this.#timer);
    this.toast = toast;
    this.#timer = setTimeout(() => (this.toast = null), (toast.seconds ?? 6) * 1000);
  }

  #act() {
    const { onAction } = this.toast;
    this.toast = null;
    onAction?.();
  }

  render() {
    const { toast } = this;
    return html`<div class="toast-place" role="status">
      ${toast
        ? html`<div class="toast">
            <span>${toast.text}</span>
            ${toast.action
              ? html`<button class="button button--quiet" @click=${this.#act}>${toast.action}</button>`
              : nothing}
          </div>`
        : nothing}
    </div>`;
  }
}
customElements.define('aloud-toasts', Toasts);

/** showToast({text: 'Attempt deleted.', action: 'Undo', onAction: restore, seconds: 30}) */
export function showToast(toast) {
  document.querySelector('aloud-toasts')?.show(toast);
}
