/** What `new Headers()` takes: `HeadersInit`, a name that lib DOM has and `@types/node` has not. */
export type HeaderValues = NonNullable<RequestInit["headers"]>;
