/**
 * What the packages of the APIs build their functions from. Its names may change with any release: programs of users
 * have no need of them.
 *
 * @module
 */
export { freshCall, retryOfCall, watchedCall } from "./call.ts";
export { type Clock, startClock } from "./clock.ts";
export { authorizedRequest } from "./credentialOf.ts";
export { excerpt } from "./excerpt.ts";
export { JsonEnd } from "./jsonEnd.ts";
export { onAbort } from "./onAbort.ts";
export { type OpenedContent, openContent } from "./openContent.ts";
export { isLoopback } from "./portal.ts";
export { raced } from "./raced.ts";
export { redactText } from "./redactUrl.ts";
export { refuseBelow } from "./refuseBelow.ts";
export { requestOf, secretsSentFor } from "./requestOf.ts";
export { backoff, neverArrived } from "./retry.ts";
export { sleep } from "./sleep.ts";
export { encodingOf, textOf } from "./textOf.ts";
export { chunksOf } from "./upload.ts";
export { withBody } from "./withBody.ts";
