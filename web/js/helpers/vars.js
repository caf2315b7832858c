// <div ${vars({'--share': 0.4})}>: CSS variables set through the object model, since the Content-Security-Policy forbids style attributes.
import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';

class Vars extends Directive {
  render() {
    return noChange;
  }

  update(part, [values]) {
    for (const [name, value] of Object.entries(values)) part.element.style.setProperty(name, String(value));
    return noChange;
  }
}

export const vars = directive(Vars);
