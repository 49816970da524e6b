// Stores answers without end, one after the other, in the folder given; says so once the first is there.
import { fileStore } from "../src/node/fileStore.ts";
import { answerOf, KEYS } from "./storedAnswers.ts";

const store = fileStore(process.argv[2] ?? "");
for (let round = 0; ; round++) {
  const key = KEYS[round % KEYS.length] ?? "";
  await store.set(key, answerOf(key, process.pid + round));
  if (round === 0) process.stdout.write("started");
  if (round % 7 === 6) await store.delete(key);
}
