import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A publisher on this machine, who serves one document after the other at the same address. */
export async function vendor(): Promise<{ address: string; publish: (text: string) => void }> {
  let current = "";
  const server = createServer((_, response) => {
    response.end(current);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/apis/automation/`,
    publish: (text) => {
      current = text;
    },
  };
}
