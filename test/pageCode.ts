/** A piece of TypeScript in a page of Markdown. */
interface PageCode {
  /** Line of the page that its first line is, from 1. */
  line: number;
  code: string;
  /** Readers see it; the other kind says what they bring along, in an HTML comment. */
  isShown: boolean;
}

/**
 * The TypeScript of a page, in its order: the blocks that readers see, and `<!-- given: … -->`, which declares what
 * readers are supposed to have. A block below `<!-- not checked: reason -->` is left out.
 */
function codeOf(page: string): PageCode[] {
  const pieces = page.matchAll(
    /^<!-- given:(?<given>.*?)-->$|^(?<unchecked><!-- not checked: \S.*?-->\n\n?)?```ts\n(?<shown>.*?)^```$/gms,
  );
  return Array.from(pieces).flatMap(({ 0: whole, index, groups: { given, unchecked, shown } = {} }) => {
    if (unchecked !== undefined) return [];
    const code = given ?? shown ?? "";
    const line = linesIn(page.slice(0, index + whole.indexOf(code)));
    return [{ line, code, isShown: given === undefined }];
  });
}

/** Files that readers are supposed to have beside their program: `<!-- given ./file.ts: … -->`. */
export function filesOf(page: string): Map<string, string> {
  const files = page.matchAll(/^<!-- given \.\/(?<name>[\w-]+\.ts):(?<code>.*?)-->$/gms);
  return new Map(Array.from(files, ({ groups: { name = "", code = "" } = {} }) => [name, code]));
}

/**
 * A page as one module whose lines are those of the page. Every block sees what is above it on the page and may
 * declare it anew, for each opens a scope within the one before. Blocks that `isLeftOut` names are not part of it.
 */
export function moduleOf(page: string, isLeftOut: (code: string) => boolean): string | undefined {
  const pieces = codeOf(page).filter(({ code }) => !isLeftOut(code));
  if (!pieces.some(({ isShown }) => isShown)) return undefined;
  const lines = page.split("\n").map(() => "");
  const imports: string[] = [];
  for (const { line, code } of pieces) {
    const body = code.replace(IMPORT, (statement) => {
      imports.push(statement.replaceAll(/\s*\n\s*/g, " "));
      return statement.replaceAll(/[^\n]/g, "");
    });
    const indented = body.replace(/\n$/, "").split("\n");
    for (const [index, text] of indented.entries()) lines[line - 1 + index] += text;
    lines[line - 1] = `{ ${lines[line - 1]}`;
  }
  lines[lines.length - 1] += "}".repeat(pieces.length);
  return [`${merged(imports)} async () => { ${lines[0]}`, ...lines.slice(1), "}"].join("\n");
}

const IMPORT = /^import [^;]*?from "[^"]+";/gm;

/**
 * Names that a block uses and only a later one imports: whoever copies the page down to there has not got them.
 */
export function importedTooLate(page: string): { line: number; name: string }[] {
  const pieces = codeOf(page).map(({ line, code }) => ({
    line,
    names: (code.match(IMPORT) ?? []).flatMap(namesIn),
    text: code.replace(IMPORT, ""),
  }));
  return pieces.flatMap(({ line, text }, at) => {
    const before = new Set(pieces.slice(0, at + 1).flatMap(({ names }) => names));
    const late = pieces.slice(at + 1).flatMap(({ names }) => names);
    return [...new Set(late)]
      .filter((name) => !before.has(name) && new RegExp(`(?<![.\\w"])${name}\\(`).test(text))
      .map((name) => ({ line, name }));
  });
}

/** One import for each name, however many blocks have it. */
function merged(imports: string[]): string {
  const known = new Set<string>();
  return imports
    .flatMap((statement) => {
      const source = /from ("[^"]+")/.exec(statement)?.[1];
      const isTypes = statement.startsWith("import type");
      const [, list] = /\{(.*)\}/.exec(statement) ?? [];
      const all =
        list === undefined ? [statement.replace(/^import (type )?(.*) from .*$/, "$2")] : list.split(",");
      return all
        .map((name) => name.trim())
        .flatMap((name) => {
          const key = name.replace(/^type /, "");
          if (name === "" || known.has(key)) return [];
          known.add(key);
          const imported = list === undefined ? name : `{ ${name} }`;
          return [`import ${isTypes ? "type " : ""}${imported} from ${source};`];
        });
    })
    .join(" ");
}

function namesIn(statement: string): string[] {
  const [, list = ""] = /\{([^}]*)\}/.exec(statement) ?? [];
  return list
    .split(",")
    .map((name) =>
      name
        .replace(/^.* as /, "")
        .replace("type ", "")
        .trim(),
    )
    .filter(Boolean);
}

function linesIn(text: string): number {
  return text.split("\n").length;
}
