/** The credential that all contenders send. */
export const KEY = "abcdefghijklmnopqrstuvwxyz0123456789";
/** The portal that they ask, and its Automation API. */
export const PORTAL = "https://my-domain.opendatasoft.com";
export const API = `${PORTAL}/api/automation/v1.0`;
/** The page that they ask for. */
export const PAGE = { limit: 3, offset: 6 };

export const body = JSON.stringify({
  total_count: 42,
  next: "https://my-domain.opendatasoft.com/api/automation/v1.0/datasets/?limit=3&offset=9",
  previous: "https://my-domain.opendatasoft.com/api/automation/v1.0/datasets/?limit=3&offset=3",
  results: ["street-trees", "bike-counters", "noise-by-quarter"].map((dataset_id, index) => ({
    uid: `da_${index}k3v9xm`,
    dataset_id,
    created_at: "2026-01-12T09:05:41Z",
    updated_at: "2026-03-14T15:09:26Z",
    is_published: true,
    is_restricted: false,
    default_security: {
      is_data_visible: true,
      visible_fields: ["*"],
      filter_query: "",
      api_calls_quota: null,
    },
    metadata: {
      default: {
        title: { value: dataset_id.replaceAll("-", " "), remote_value: null, override_remote_value: true },
        keyword: { value: ["city", "open data"], remote_value: null, override_remote_value: true },
      },
    },
  })),
});

/** A portal inside the process: each call gets a new answer, and nothing waits. */
export function portalStub(onRequest?: (request: Request) => void): typeof fetch {
  const headers = {
    "Content-Type": "application/json",
    "X-RateLimit-Limit": "10000000000",
    "X-RateLimit-Remaining": "9999999999",
    "X-RateLimit-Reset": String(Math.ceil(Date.now() / 1000) + 86_400),
  };
  return async (input, init) => {
    onRequest?.(new Request(input, init));
    return new Response(body, { status: 200, headers });
  };
}
