// Puts every set of marks on a word of the transcript and measures whether it can be read. Run inside the page.

const MARKS = ['word--doubtful', 'word--corrected', 'word--removed', 'word--clause', 'word--because', 'word--spoken'];

/** Contrast of normal text (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** [red, green, blue, alpha], 0 to 1. */
function rgba(colour) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
}

const over = (upper, lower) => [0, 1, 2].map((i) => upper[i] * upper[3] + lower[i] * (1 - upper[3])).concat(1);

function background(element) {
  return element ? over(rgba(getComputedStyle(element).backgroundColor), background(element.parentElement)) : [1, 1, 1, 1];
}

const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

function contrast(element) {
  const behind = background(element);
  const [a, b] = [luminance(over(rgba(getComputedStyle(element).color), behind)), luminance(behind)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The sets of marks that can't be read, as text. */
export default function wordMarks() {
  const word = document.querySelectorAll('.word')[5];
  const before = word.className;
  const sets = Array.from({ length: 2 ** MARKS.length }, (_, set) => MARKS.filter((_mark, i) => set & (1 << i)));
  const unreadable = sets
    .map((marks) => {
      word.className = ['word', ...marks].join(' ');
      return { marks, ratio: contrast(word) };
    })
    .filter(({ ratio }) => !(ratio >= LEAST_CONTRAST))
    .map(({ marks, ratio }) => `${marks.join(' ') || 'no mark'}: ${ratio.toFixed(2)}`);
  word.className = before;
  return unreadable;
}
