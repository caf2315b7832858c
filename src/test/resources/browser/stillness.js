// Draws the screen of a recording as it goes on, and tells what moved. Run inside the page, which has the style sheets.
async () => {
  const [{ render }, { liveView }, { heard, NO_ANSWER }] = await Promise.all([
    import('lit'), import('/js/parts/live-view.js'), import('/js/models/answer.js'),
  ]);
  const IDS = ['situation', 'task', 'action', 'result', 'reflection'];
  const targets = { situation: 30, task: 20, action: 90, result: 20, reflection: 15 };
  const notice = { what: 'The microphone is silent.', where: '', remedy: 'Look whether it is switched off, or choose another one in the settings of the browser.' };

  function state(seconds, { each, words = 0, notices = [], link = '', said = '', quiet = 0, rms = -20 }) {
    const timing = IDS.map((section) => ({ section, seconds: each, target: targets[section] }));
    let answer = heard(NO_ANSWER, { type: 'sections', sections: [], timing });
    const spoken = Array.from({ length: words }, (_, i) => ({ text: `extraordinary${i}`, start: i, end: i + 1, confidence: 1 }));
    answer = heard(answer, { type: 'words', words: spoken });
    return { seconds, answer, level: { rms, peak: rms + 6 }, levelSaid: said, quiet, state: { stage: 'recording', notices, link, problem: notice } };
  }

  const states = [
    state(0, { each: 0 }),
    state(9, { each: 2, words: 3 }),
    state(59, { each: 12, words: 80, said: 'quiet', rms: -47 }),
    state(175, { each: 35, words: 300, said: 'loud', rms: -3 }),
    state(599, { each: 119, words: 900, link: 'lost' }),
    state(600, { each: 120, words: 900, notices: [notice], link: 'broken', quiet: 20 }),
    state(3599, { each: 719, words: 9000, notices: [notice, { ...notice, what: 'One minute is left.' }] }),
  ];

  const watched = ['h1', '.live__stage', '.live__clock', '.live__now', '.live__of', '.strip', '.strip__part', '.strip__bar', '.strip__name',
    '.live__words', '.live__actions', '.button--large', '.level', '.level__track'];
  const place = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + scrollX, top + scrollY, width, height].map((value) => Math.round(value * 10) / 10);
  };
  const main = document.querySelector('main');
  const box = document.createElement('div');
  main.replaceChildren(box);
  const draw = (session) => {
    render(liveView({ session, question: { text: 'Tell me about a time when you took on something that nobody had asked you to do.' },
      profile: { total: 175, targets }, recognised: true, tolerance: { targetToleranceShare: 0.2, targetToleranceSeconds: 5 }, onStop() {} }), box);
    return watched.flatMap((name) => [...box.querySelectorAll(name)].map((element, i) => ({ name: `${name} ${i}`, place: place(element) })));
  };

  await document.fonts.ready;
  const first = draw(states[0]);
  const moved = [];
  for (const session of states.slice(1)) {
    await new Promise((done) => setTimeout(done));
    draw(session).forEach(({ name, place: now }, i) => {
      const by = Math.max(...now.map((value, k) => Math.abs(value - first[i].place[k])));
      if (by > 1) moved.push(`${name} at ${session.seconds} s by ${by} px`);
    });
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) moved.push('wider than the window');
  return moved;
}
