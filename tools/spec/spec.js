// `pnpm spec`.
await import("./typeScript.js");
await import("./src/cli.ts");
