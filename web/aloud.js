import { html, render } from "lit";

render(html`<p>Aloud is running.</p>`, document.body);
