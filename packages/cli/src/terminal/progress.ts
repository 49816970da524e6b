import type { SingleBar } from "cli-progress";
import type { CommandContext } from "../commandContext.ts";
import { thousands } from "./numbers.ts";
import { plainLine } from "./plainText.ts";

export interface Progress {
  /** @param total undefined where nobody knows */
  update(done: number, total?: number | undefined): void;
  /** Takes it off the screen. */
  stop(): void;
}

const SILENT: Progress = { update() {}, stop() {} };
const LONGEST_BAR = 24;

/**
 * A bar on standard error while somebody looks at it; nothing where that is no terminal.
 *
 * @param format how a number is shown
 */
export async function progress(
  { stderr, env }: CommandContext,
  what: string,
  format: (value: number) => string = thousands,
): Promise<Progress> {
  if (!stderr.isTTY || env.TERM === "dumb") return SILENT;
  const { default: cliProgress } = await import("cli-progress");
  const started = Date.now();
  let bar: SingleBar | undefined;
  const line = (value: number, total: number) => {
    const seconds = Math.max((Date.now() - started) / 1000, 0.001);
    const rate = `${format(Math.round(value / seconds))}/s`;
    const words = [
      plainLine(what),
      total === 0 ? format(value) : `${format(value)} of ${format(total)}`,
      rate,
    ];
    const room = (stderr.columns ?? 80) - words.join("  ").length - 3;
    const length = Math.min(room, LONGEST_BAR);
    if (total === 0 || length < 5) return words.join("  ");
    const filled = Math.round(Math.min(value / total, 1) * length);
    return [words[0], "█".repeat(filled) + "░".repeat(length - filled), ...words.slice(1)].join("  ");
  };
  return {
    update(done, total) {
      if (!bar) {
        bar = new cliProgress.SingleBar({
          stream: stderr,
          hideCursor: true,
          clearOnComplete: true,
          gracefulExit: false,
          fps: 10,
          format: (_options, { value, total }) => line(value, total),
        });
        bar.start(total ?? 0, done);
      }
      if (total !== undefined) bar.setTotal(total);
      bar.update(done);
    },
    stop() {
      bar?.stop();
    },
  };
}
