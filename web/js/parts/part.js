import { LitElement } from 'lit';

/** The base of every element here: drawn into the page itself, so that the plain style sheets reach it. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Tells the parents: `aloud-...` events bubble. */
  tell(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, cancelable: true }));
  }
}
