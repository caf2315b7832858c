// The parts of an answer, as the page shows them: always a letter beside the colour.

export const SECTIONS = [
  { id: 'situation', letter: 'S', name: 'Situation', asks: 'Where were you, and what was going on?' },
  { id: 'task', letter: 'T', name: 'Task', asks: 'What had to be done, and why by you?' },
  { id: 'action', letter: 'A', name: 'Action', asks: 'What did you do, step by step?' },
  { id: 'result', letter: 'R', name: 'Result', asks: 'What changed, in figures?' },
  { id: 'reflection', letter: 'L', name: 'Reflection', asks: 'What did you learn, and what do you do differently now?' },
];

export const OTHER = { id: 'other', letter: '·', name: 'Other', asks: 'Words that are not part of the story.' };

/** The section of that id; "other" where there is none. */
export const sectionOf = (id) => SECTIONS.find((section) => section.id === id) ?? OTHER;
