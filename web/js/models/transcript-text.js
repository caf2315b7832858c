// An attempt as plain text, to keep or to send to a friend. Pure.
import { clock } from '../helpers/format.js';
import { statusWords, verdictOf } from '../helpers/judgement.js';
import { sectionOf } from '../helpers/sections.js';
import { wordsWithin } from './word-times.js';

export function transcriptText(analysis) {
  const { attempt = {}, words = [], sections = [], timing } = analysis;
  const head = [attempt.questionText, `${verdictOf(analysis.verdict).name}. ${analysis.reason ?? ''}`.trim()];
  const times = (timing?.sections ?? []).map(
    (line) => `${sectionOf(line.section).name}: ${Math.round(line.seconds)} s of ${Math.round(line.target)} s, ${statusWords(line)}`,
  );
  const parts = sections.map((section, i) => {
    const last = i === sections.length - 1 ? Infinity : section.end;
    const [from, to] = wordsWithin(words, section.start, last);
    const said = words.slice(from, to).map((word) => word.text);
    return `${sectionOf(section.section).name} (${clock(section.start)})\n${said.join(' ')}`;
  });
  const all = parts.length > 0 ? parts : [words.map((word) => word.text).join(' ')];
  return `${[head.filter(Boolean).join('\n'), times.join('\n'), ...all].filter(Boolean).join('\n\n')}\n`;
}
