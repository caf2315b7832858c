import { html, nothing } from 'lit';
import './chart-box.js';

/** The scores of one question's attempts as a line, and in words. @param points [{score, createdAt}], oldest first */
export function scoreTrend(points) {
  if (points.length < 2) return nothing;
  const scores = points.map(({ score }) => score);
  const words = `Scores from the first attempt to the last: ${scores.join(', ')}.`;
  return html`<section class="trend" aria-label="Scores over attempts">
    <p class="quiet">${words}</p>
    <aloud-chart .name=${words} .make=${config(points)}></aloud-chart>
  </section>`;
}

/** The same function for the same points, so that the chart is drawn once. */
function config(points) {
  const key = JSON.stringify(points);
  if (config.last?.key !== key) config.last = { key, make: (colour) => line(points, colour) };
  return config.last.make;
}

const shortDay = (iso) => new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(new Date(iso));

const line = (points, colour) => ({
  type: 'line',
  data: {
    labels: points.map(({ createdAt }) => shortDay(createdAt)),
    datasets: [{ label: 'Score', data: points.map(({ score }) => score), borderColor: colour('--text'), backgroundColor: colour('--text'), borderWidth: 2, pointRadius: 4, tension: 0 }],
  },
  options: {
    plugins: { legend: { display: false } },
    scales: { y: { min: 0, max: 100, ticks: { stepSize: 25 } }, x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkip: true } } },
  },
});
