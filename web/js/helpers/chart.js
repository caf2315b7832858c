// Chart.js, fetched when the first chart is drawn, in the colours of the page.
import 'chart.js';

const value = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A token as a colour that a canvas understands: light-dark() is worked out by the browser on a bare element. */
export function colour(name) {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** A chart in `canvas`; close it with destroy(). Nothing moves where the user wants no motion. */
export function draw(canvas, config) {
  const { Chart } = globalThis;
  Chart.defaults.font.family = value('--sans');
  Chart.defaults.font.size = 13;
  Chart.defaults.color = colour('--text-quiet');
  Chart.defaults.borderColor = colour('--line');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const options = { responsive: true, maintainAspectRatio: false, animation: still ? false : { duration: 250 }, ...config.options };
  return new Chart(canvas, { ...config, options });
}
