// Cutting an answer anew by hand. Pure: takes and gives lists of {section, start, end, confidence}, in order, no overlap.
// A cut always stands at the start of a word, so a section never holds half a word and never none.

/** The cuts between neighbouring sections: `index` is that of the section that begins there. */
export function boundaries(sections) {
  return sections.slice(1).map((after, i) => ({
    index: i + 1,
    before: sections[i].section,
    after: after.section,
    at: after.start,
    confidence: after.confidence ?? 1,
  }));
}

/** The word starts where the cut before section `index` may stand, in order: both neighbours keep at least a word. */
export function allowedStarts(words, sections, index) {
  const from = sections[index - 1].start;
  const to = sections[index].end;
  const inside = words.filter((word) => word.start >= from - 0.0005 && word.start < to - 0.0005);
  return inside.slice(1).map((word) => word.start);
}

/** The one of `starts` (ordered, not empty) nearest to `seconds`. */
export function nearest(starts, seconds) {
  return starts.reduce((best, start) => (Math.abs(start - seconds) < Math.abs(best - seconds) ? start : best));
}

/** The one of `starts` that lies `steps` further on from `seconds` (negative: back), stopping at either end. */
export function stepFrom(starts, seconds, steps) {
  const here = starts.indexOf(nearest(starts, seconds));
  return starts[Math.min(starts.length - 1, Math.max(0, here + steps))];
}

/** The sections with the cut before section `index` moved to `seconds`; a person put it there, so it is sure. */
export function moveBoundary(sections, index, seconds) {
  return sections.map((section, i) => {
    if (i === index - 1) return { ...section, end: seconds };
    if (i === index) return { ...section, start: seconds, confidence: 1 };
    return section;
  });
}

/** The sections with stretch `index` named anew; neighbours of the same name become one. */
export function rename(sections, index, name) {
  return joinEqual(sections.map((section, i) => (i === index ? { ...section, section: name, confidence: 1 } : section)));
}

/** The sections with `name` from the word at `seconds` to the end of the stretch that the word stands in. */
export function beginAt(sections, seconds, name) {
  const index = sections.findIndex((section) => seconds < section.end);
  if (index < 0) return sections;
  const here = sections[index];
  if (seconds <= here.start + 0.0005) return rename(sections, index, name);
  const halves = [
    { ...here, end: seconds },
    { ...here, section: name, start: seconds, confidence: 1 },
  ];
  return joinEqual([...sections.slice(0, index), ...halves, ...sections.slice(index + 1)]);
}

/** What `PUT corrections` wants of the sections: name, start and end alone. */
export function bare(sections) {
  return sections.map(({ section, start, end }) => ({ section, start, end }));
}

function joinEqual(sections) {
  return sections.reduce((joined, section) => {
    const last = joined[joined.length - 1];
    if (!last || last.section !== section.section) return [...joined, section];
    return [...joined.slice(0, -1), { ...last, end: section.end }];
  }, []);
}
