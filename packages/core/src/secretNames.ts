/** What is a secret wherever it is assigned. All patterns here are for names in lower case without `-`, `_` and blanks. */
const CERTAIN =
  /(?:(?:api|push|secret|private|access|shared|subscription|auth)key|(?:access|refresh|id|api|auth|session|security|bearer|csrf|xsrf)token|secret|password|passwd|passphrase|signature|sess(?:ion)?id)$/;
/** What is one where it can only be a parameter of a URL, for elsewhere these are words like others. */
const LIKELY = /token$|^(?:key|auth|authorization|credentials?|sig|hmac|jwt|session|pass|pwd|samlresponse)$/;
/** Where a list goes on. */
const PAGE_TOKEN = /(?:page|next|cursor|continuation|resumption|sync)token$/;
const HEADER = /(?:key|auth|authorization|cookie|credentials?|jwt|session|sig|token|hmac|pass)$/;
/** Of browsers, and what names a request so that it is not done twice. */
const NO_SECRET_HEADER = /^(?:sec-|(?:x-)?idempotency-key$)/i;
/** Facets of a dataset, which have the names of its fields. */
const FACET = /^(?:refine|exclude|disjunctive)\./;

/** Whether a text can hold such a name at all; most hold none. */
export function mayNameSecret(text: string): boolean {
  return /key|token|secret|pass|pwd|sig|sess|auth|credential|hmac|jwt|saml/i.test(text);
}

/**
 * Whether what is assigned to a name is a secret: in the query of a URL (`?token=…`), or anywhere in a text
 * (`password=…`). Fields of forms and languages that nest names (`user[password]`) count by the innermost.
 */
export function isSecretName(name: string, isInQuery: boolean): boolean {
  if (FACET.test(name)) return false;
  const bare = bareName(/\[([^[\]]+)\](?:\[\d*\])?$/.exec(name)?.[1] ?? name.replace(/\[\d*\]$/, ""));
  return CERTAIN.test(bare) || (isInQuery && LIKELY.test(bare) && !PAGE_TOKEN.test(bare));
}

/** Whether the value of a request's header is a secret: `Authorization`, `Cookie`, `X-Api-Key`, `Private-Token`, … */
export function isSecretHeader(name: string): boolean {
  const bare = bareName(name);
  return (CERTAIN.test(bare) || HEADER.test(bare)) && !NO_SECRET_HEADER.test(name);
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[-_\s]+/g, "");
}
