import { styleText } from "node:util";
import type { UploadProgress } from "@ods/automation";
import { Presets, SingleBar } from "cli-progress";
import type { Country } from "./exploreCities.ts";
import type { Row } from "./listDatasets.ts";
import type { Report } from "./publishCities.ts";

const TITLE_WIDTH = 44;
const OUTCOME_WIDTH = 40;

/** Shows steps, an upload bar and a table, with colours where the terminal has them. */
export function terminalReport(): Report {
  let bar: SingleBar | undefined;
  const stopBar = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    async step(title, work, outcome) {
      const started = performance.now();
      try {
        const result = await work();
        stopBar();
        line(styleText("green", "✔"), title, outcome?.(result) ?? "", performance.now() - started);
        return result;
      } catch (error) {
        stopBar();
        line(styleText("red", "✘"), title, "", performance.now() - started);
        throw error;
      }
    },
    upload({ sent, total = sent }: UploadProgress) {
      bar ??= startBar(total);
      bar.update(sent, { done: megabytes(sent), of: megabytes(total) });
    },
  };
}

function startBar(total: number): SingleBar {
  const bar = new SingleBar(
    {
      format: `  ${styleText("cyan", "{bar}")} {percentage} %  {done} of {of}`,
      barsize: 40,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { done: megabytes(0), of: megabytes(total) });
  return bar;
}

function line(mark: string, title: string, outcome: string, milliseconds: number): void {
  const time = styleText("dim", duration(milliseconds).padStart(8));
  console.log(`  ${mark} ${title.padEnd(TITLE_WIDTH)}${outcome.padEnd(OUTCOME_WIDTH)}${time}`);
}

/** The countries as a bar chart of their population. */
export function chart(countries: Country[]): void {
  const most = Math.max(...countries.map(({ population }) => population));
  console.log(styleText("dim", "  people in the cities of a country"));
  for (const { country, cities, population } of countries) {
    const bar = "█".repeat(Math.max(1, Math.round((population / most) * 40)));
    const millions = `${(population / 1e6).toFixed(0)} M`.padStart(7);
    console.log(
      `  ${country}  ${styleText("cyan", bar.padEnd(40))}${millions}${styleText("dim", `  ${cities.toLocaleString("en").padStart(6)} cities`)}`,
    );
  }
}

/** The first rows as a table, with a bar for the versions of each. */
export function table(rows: Row[], shown: number): void {
  const most = Math.max(...rows.map(({ versions }) => versions));
  const head = `  ${"dataset".padEnd(30)}${"resources".padStart(9)}  ${"versions".padEnd(24)}state`;
  console.log(styleText("dim", head));
  for (const { dataset, resources, versions, isPublished } of rows.slice(0, shown)) {
    const bar = "▇".repeat(Math.max(1, Math.round((versions / most) * 16)));
    const state = isPublished ? styleText("green", "published") : styleText("dim", "draft");
    const count = `${styleText("cyan", bar)} ${versions}`;
    const padding = " ".repeat(Math.max(1, 23 - bar.length - String(versions).length));
    console.log(`  ${dataset.padEnd(30)}${String(resources).padStart(9)}  ${count}${padding}${state}`);
  }
  if (rows.length > shown) console.log(styleText("dim", `  … and ${rows.length - shown} more drafts`));
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export function duration(milliseconds: number): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(2)} s`;
}
