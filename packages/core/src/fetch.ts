/** A `fetch` as the layers of a client see it: what they send is always a request. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;
