import { html } from 'lit';
import { Part } from '../parts/part.js';

class PractisePage extends Part {
  render() {
    return html`<h1>Practise</h1>`;
  }
}
customElements.define('aloud-practise-page', PractisePage);
