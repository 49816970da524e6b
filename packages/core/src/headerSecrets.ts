import { isSecretName } from "./secretNames.ts";

/** What cookies hold that says yes or no, or how many. */
const NO_SECRET = /^(?:true|false|yes|no|none|null|undefined|\d{1,5})$/i;

/**
 * The secrets in the value of a header: all of it, what is behind a scheme (`Bearer …`), the password of Basic, the
 * values of cookies, and what is named as a secret (`oauth_token="…"`).
 */
export function credentialsIn(name: string, value: string): string[] {
  const credential = value.replace(/^[\w-]+ +/, "");
  const found = [value, credential, passwordIn(credential)];
  const isCookie = name.toLowerCase() === "cookie";
  for (const part of (isCookie ? value : credential).split(/[;,]/)) {
    const [, named = "", quoted = ""] = /^\s*([^=\s]+)\s*=\s*(.*)$/s.exec(part) ?? [];
    const content = quoted.trim().replace(/^"(.*)"$/s, "$1");
    const isSecret =
      isSecretName(named, true) || (isCookie && content.length > 3 && !NO_SECRET.test(content));
    if (isSecret) found.push(content, decoded(content));
  }
  return found;
}

function passwordIn(credential: string): string {
  try {
    const bytes = Uint8Array.from(atob(credential), (character) => character.charCodeAt(0));
    return /:(.*)/s.exec(new TextDecoder().decode(bytes))?.[1] ?? "";
  } catch {
    return "";
  }
}

/** The text without the escapes of URLs, where they are right. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
