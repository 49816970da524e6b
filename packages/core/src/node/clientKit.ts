/**
 * What the packages of the APIs and the command line write files with. Its names may change with any release: programs
 * of users have no need of them.
 *
 * @module
 */
export {
  createPrivate,
  isPrivateFolder,
  makePrivateFolder,
  openToAppend,
  openToRead,
  unlessMissing,
} from "./privateFiles.ts";
export { moveOver, type ReplaceOptions, replaceFile, writeNew } from "./replaceFile.ts";
export { keepSalt, newSalt, readSalt } from "./saltFile.ts";
export { pathOf, type Target, targetAt } from "./targetFile.ts";
