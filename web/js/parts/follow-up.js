import { html, nothing } from 'lit';

/** The follow-up that the last attempt's feedback asked, below its question; nothing where there is none. */
export const followUp = ({ probe }) => (probe ? html`<p class="follow-up">And then they ask: “${probe}”</p>` : nothing);
