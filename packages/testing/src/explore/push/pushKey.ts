import { fingerprint } from "../fingerprint.ts";

/** The key that records are pushed to a resource with: the same one whenever it is asked for. */
export function pushKey(datasetUid: string, resourceUid: string): string {
  return fingerprint(`push ${datasetUid} ${resourceUid}`, 56);
}
