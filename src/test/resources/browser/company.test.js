import { elementOf } from '/js/models/company.js';
import { equal } from './assert.js';

const COMPANY = { element: ['cause', 'price'] };
const signal = (id, state, more = {}) => ({ id, state, ...more });

export default {
  'an element is heard where all its signals were'() {
    equal(elementOf(COMPANY, [signal('cause', 'heard'), signal('price', 'heard')]).state, 'heard');
    equal(elementOf(COMPANY, [signal('cause', 'heard'), signal('price', 'unsure')]).state, 'unsure');
    equal(elementOf(COMPANY, [signal('cause', 'unsure'), signal('price', 'not_heard')]).state, 'not_heard');
  },
  'a dismissed signal was not heard, and an older analysis knows only found or not'() {
    equal(elementOf(COMPANY, [signal('cause', 'heard', { dismissed: true }), signal('price', 'heard')]).state, 'not_heard');
    equal(elementOf(COMPANY, [{ id: 'cause', found: true }, { id: 'price', found: true }]).state, 'heard');
    equal(elementOf(COMPANY, [{ id: 'cause', found: true }, { id: 'price', found: false }]).state, 'not_heard');
  },
};
