import { type Baseline, isOurs } from "./regressions.ts";

interface Chart {
  bench: string;
  title: string;
  /** Which rows, in this order; all of them where it is left out. */
  rows?: readonly string[];
  format(median: number): string;
}

const CHARTS: Readonly<Record<string, Chart>> = {
  call: { bench: "call", title: "CPU time of a call, times that of openapi-fetch", format: times },
  walk: { bench: "walk", title: "20,000 items over a server that takes 25 ms: times as fast", format: times },
  stream: {
    bench: "stream",
    title: "A million records as JSON, share of what reading alone does",
    format: share,
  },
};

const ROW = 26;
const LABEL = 300;
const WIDTH = 760;
const BARS = WIDTH - LABEL - 80;

/** Bar charts of a baseline, by name, as SVG that stands on light and dark pages. */
export function charts({ ratios, machine }: Baseline): Record<string, string> {
  return Object.fromEntries(
    Object.entries(CHARTS).flatMap(([name, chart]) => {
      const rows = Object.entries(ratios[chart.bench] ?? {}).map(([row, { median }]) => ({ row, median }));
      if (rows.length === 0) return [];
      // The best at the end of speeds, at the start of costs: the bars grow downwards.
      rows.sort((one, other) => one.median - other.median);
      return [[name, draw(chart, rows, `${machine.cpu}, Node ${machine.node}`)]];
    }),
  );
}

function draw(
  { title, format }: Chart,
  rows: readonly { row: string; median: number }[],
  where: string,
): string {
  const most = Math.max(...rows.map(({ median }) => median));
  const height = 64 + rows.length * ROW;
  const bars = rows.map(({ row, median }, index) => {
    const y = 40 + index * ROW;
    const width = Math.max(Math.round((median / most) * BARS), 2);
    const kind = isOurs(row) ? "ours" : "theirs";
    return [
      `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end" class="${kind}">${escaped(row)}</text>`,
      `<rect x="${LABEL}" y="${y}" width="${width}" height="18" rx="3" class="${kind}"/>`,
      `<text x="${LABEL + width + 6}" y="${y + 14}" class="${kind}">${format(median)}</text>`,
    ].join("");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">
<style>
  text { font: 13px system-ui, sans-serif; fill: #59636e }
  text.ours { fill: #1f2328; font-weight: 600 }
  text.title { font-size: 14px; font-weight: 600; fill: #1f2328 }
  text.where { font-size: 11px }
  rect.ours { fill: #0969da }
  rect.theirs { fill: #afb8c1 }
  @media (prefers-color-scheme: dark) {
    text { fill: #9198a1 }
    text.ours, text.title { fill: #f0f6fc }
    rect.ours { fill: #4493f8 }
    rect.theirs { fill: #59636e }
  }
</style>
<text x="8" y="22" class="title">${escaped(title)}</text>
${bars.join("\n")}
<text x="8" y="${height - 8}" class="where">${escaped(where)}</text>
</svg>
`;
}

function times(median: number): string {
  return `${median.toFixed(median < 10 ? 2 : 0)} ×`;
}

function share(median: number): string {
  return `${Math.round(median * 100)} %`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
