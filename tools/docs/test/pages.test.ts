import { expect, it } from "vitest";
import { outwardLinks } from "../src/pages.ts";

const REPOSITORY = "https://code.example/ods";

it("links that leave the pages lead to the repository, others stay", () => {
  const page =
    "[a](../../examples/a.ts) [b](../start.md#read) [c](production.md) [d](https://x.example/) [e](#here)";

  expect(outwardLinks(page, "docs/guides/explore.md", REPOSITORY)).toBe(
    "[a](https://code.example/ods/blob/main/examples/a.ts) [b](../start.md#read) [c](production.md) [d](https://x.example/) [e](#here)",
  );
});
