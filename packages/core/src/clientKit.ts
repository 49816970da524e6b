/**
 * What the packages of the APIs build their functions from. Its names may change with any release: programs of users
 * have no need of them.
 *
 * @module
 */
export { freshCall, type ParseJson, parsedBy, parserIn, retryOfCall, watchedCall } from "./call.ts";
export { refuseUnknownClientOptions, refuseUnknownInLayers } from "./clientOptions.ts";
export { type Clock, startClock } from "./clock.ts";
export { authorizedRequest } from "./credentialOf.ts";
export { errorInText, isTooLongForError } from "./errorInText.ts";
export { excerpt } from "./excerpt.ts";
export { hasHalfCharacter, refuseHalfCharacters } from "./halfCharacters.ts";
export { withContentType } from "./headerValues.ts";
export { ExactNumber } from "./json/exactNumber.ts";
export { isDouble, isHeld } from "./json/heldNumbers.ts";
export { mayChangeNumbers } from "./json/mayChangeNumbers.ts";
export {
  checkedBigints,
  fromDigits,
  InexactNumberError,
  inexact,
  parseWith,
  pathText,
  readNumber,
} from "./json/parseJson.ts";
export { writeJson } from "./json/stringifyJson.ts";
export { JsonEnd } from "./jsonEnd.ts";
export { jsonOf } from "./jsonOf.ts";
export { refuseUnknownInit } from "./knownInit.ts";
export {
  isRecord,
  type KnownOptions,
  type OtherNames,
  refuseMissing,
  refuseUnknown,
} from "./knownOptions.ts";
export { isDeeperThan } from "./nesting.ts";
export { onAbort } from "./onAbort.ts";
export { type OpenedContent, openContent } from "./openContent.ts";
export { refuseUnknownPaging } from "./pagination.ts";
export { isLoopback } from "./portal.ts";
export { raced } from "./raced.ts";
export { redactAll, redactText } from "./redactUrl.ts";
export { refuseBelow } from "./refuseBelow.ts";
export { requestOf, secretsSentFor } from "./requestOf.ts";
export { backoff, neverArrived } from "./retry.ts";
export { sleep } from "./sleep.ts";
export { encodingOf, textOf } from "./textOf.ts";
export { withoutTrailingSlashes } from "./trailingSlashes.ts";
export { chunksOf, isByteStream, isFile, uploadOf } from "./upload.ts";
export {
  isBlob,
  isDate,
  isFormData,
  isPlainObject,
  isSearchParams,
  isTagged,
  kindOf,
} from "./valueKinds.ts";
export { withBody } from "./withBody.ts";
