import { LiveLink } from '/js/models/live-link.js';
import { equal, holds } from './assert.js';

/** A server with a memory, and sockets that can be torn. */
function bench(options = {}) {
  const server = { bytes: [], texts: [], sockets: [], delays: [], tasks: [], heard: [] };
  const makeSocket = () => {
    const socket = {
      send: (data) => (typeof data === 'string' ? server.texts.push(JSON.parse(data)) : server.bytes.push(...new Uint8Array(data))),
      close: () => {},
      say: (event) => socket.onmessage({ data: JSON.stringify(event) }),
      ready: () => socket.say({ type: 'ready', bytes: server.bytes.length }),
      tear: () => socket.onclose(),
    };
    server.sockets.push(socket);
    return socket;
  };
  const wait = (task, ms) => { server.tasks.push(task); server.delays.push(ms); };
  const link = new LiveLink({ url: 'ws://here', hear: (event) => server.heard.push(event), makeSocket, wait, ...options });
  link.open();
  return { server, link, socket: () => server.sockets.at(-1), again: () => server.tasks.pop()() };
}

const block = (...bytes) => new Uint8Array(bytes).buffer;

export default {
  'sound that came before the server was ready is sent when it is'() {
    const { server, link, socket } = bench();
    link.push(block(1, 2));
    equal(server.bytes, []);
    socket().ready();
    link.push(block(3, 4));
    equal(server.bytes, [1, 2, 3, 4]);
  },
  'sound that goes on with an earlier page\'s answer follows after what the server has'() {
    const { server, link, socket, again } = bench({ follows: true });
    server.bytes.push(9, 9, 9, 9);
    link.push(block(1, 2));
    socket().ready();
    link.push(block(3, 4));
    socket().tear();
    server.bytes.length = 6;
    again();
    socket().ready();
    equal([server.bytes, link.pending.end], [[9, 9, 9, 9, 1, 2, 3, 4], 8]);
    equal(server.heard.filter(({ type }) => type === 'follows'), [{ type: 'follows', bytes: 4 }]);
  },
  'a torn socket loses nothing and sends nothing twice'() {
    const { server, link, socket, again } = bench();
    socket().ready();
    link.push(block(1, 2, 3, 4));
    socket().tear();
    server.bytes.length = 2; // half of it never arrived
    link.push(block(5, 6));
    again();
    link.push(block(7, 8));
    socket().ready();
    equal(server.bytes, [1, 2, 3, 4, 5, 6, 7, 8]);
    equal(server.heard.map((event) => event.type), ['linkBack', 'linkLost', 'linkBack']);
  },
  'tries come at growing distances, and soon again after a success'() {
    const { server, socket, again } = bench();
    for (let i = 0; i < 6; i += 1) { socket().tear(); again(); }
    socket().ready();
    socket().tear();
    equal(server.delays, [250, 500, 1000, 2000, 4000, 4000, 250]);
  },
  'a stop said without a connection is said when all sound is across'() {
    const { server, link, socket, again } = bench();
    socket().ready();
    socket().tear();
    link.push(block(1, 2));
    link.stop();
    equal(server.texts, []);
    again();
    socket().ready();
    equal([server.bytes, server.texts], [[1, 2], [{ type: 'stop' }]]);
  },
  'stored sound is let go, and the rest stays for saving'() {
    const { link, socket } = bench();
    socket().ready();
    link.push(block(1, 2));
    link.push(block(3, 4));
    socket().say({ type: 'stored', bytes: 2 });
    equal([link.pending.start, link.pending.end], [2, 4]);
  },
  'after a fatal problem no more tries are made'() {
    const { server, socket } = bench();
    socket().say({ type: 'problem', what: 'The disk is full.', where: '', remedy: '', fatal: true });
    socket().tear();
    equal(server.tasks.length, 0);
  },
  'a server that forgot stored sound is a fatal problem, not a silent gap'() {
    const { server, link, socket, again } = bench();
    socket().ready();
    link.push(block(1, 2));
    socket().say({ type: 'stored', bytes: 2 });
    socket().tear();
    again();
    socket().say({ type: 'ready', bytes: 0 });
    holds(server.heard.at(-1).fatal, 'a gap must be told');
  },
};
