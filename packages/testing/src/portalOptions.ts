import { refusing } from "./refuseUnknown.ts";
import type { RemoteCatalogue } from "./state/harvesterState.ts";

/** A user whom a portal has from the start. */
export interface UserSeed {
  username: string;
  email?: string;
  first_name?: string;
  last_name?: string;
  /** Rights on the whole portal. @default [] */
  permissions?: readonly string[];
  /** Uids of groups that they are in. @default [] */
  groups?: readonly string[];
  /** A key that stands for them, with all permissions; what counts are those of the user then. */
  apiKey?: string;
}

/** A group that a portal has from the start. */
export interface GroupSeed {
  uid: string;
  /** @default the uid */
  title?: string;
  /** Rights on the whole portal. @default [] */
  permissions?: readonly string[];
}

export interface PortalOptions {
  /** Address that `portalHandlers` answers at. @default "https://portal.test" */
  url?: string;
  /** A key with all permissions. @default "portal-api-key" */
  apiKey?: string;
  /** The administrator whom the key stands for. @default "portal.user" */
  username?: string;
  /** Milliseconds that publishing a dataset and a harvester's run take. @default 100 */
  processingTime?: number;
  /** Clock, in milliseconds since the epoch. @default Date.now */
  now?: () => number;
  /** Calls of the Explore API a day, for each key and for anonymous callers. @default 10_000 */
  quota?: number;
  /**
   * How it says that the status of a dataset or a harvester rules something out: `"documented"` with an `error_code`
   * such as `invalid_dataset_status`, `"recorded"` as real portals have answered, with `error_key:
   * "InvalidDatasetStatusPreconditionException"` and `raw_params`. Both are 400.
   *
   * @default "documented"
   */
  statusRefusals?: "documented" | "recorded";
  /** Users beside the administrator. */
  users?: readonly UserSeed[];
  groups?: readonly GroupSeed[];
  /**
   * What harvesters and federated resources find at their source: it gets the settings of a harvester, or `type`
   * and `domain` of a federated resource, and throws where a source fails as a whole. @default nothing is there
   */
  remoteCatalogue?: RemoteCatalogue;
}

const OF_SERVER = "it is an option of servePortal.";
const URL_NAME = "the address is `url`.";
const KEY = "the key is `apiKey`.";

const refuseUnknownInPortal = refusing<PortalOptions>(
  "createPortal",
  {
    url: true,
    apiKey: true,
    username: true,
    processingTime: true,
    now: true,
    quota: true,
    statusRefusals: true,
    users: true,
    groups: true,
    remoteCatalogue: true,
  },
  {
    portal: URL_NAME,
    domain: URL_NAME,
    baseUrl: URL_NAME,
    auth: KEY,
    key: KEY,
    clock: "the clock is `now`.",
    time: "the clock is `now`.",
    delay: "how long publishing takes is `processingTime`, in ms.",
    catalogue: "what harvesters find is `remoteCatalogue`.",
    datasets: 'datasets are made through the API: client.POST("/datasets/", …).',
    seed: "the portal that is made has a `seed`.",
    port: OF_SERVER,
  },
);

const refuseUnknownInUser = refusing<UserSeed>(
  "createPortal, one of `users`",
  {
    username: true,
    email: true,
    first_name: true,
    last_name: true,
    permissions: true,
    groups: true,
    apiKey: true,
  },
  { name: "the name is `username`.", uid: "the name is `username`.", key: KEY, password: KEY },
);

const refuseUnknownInGroup = refusing<GroupSeed>(
  "createPortal, one of `groups`",
  { uid: true, title: true, permissions: true },
  { id: "it is called `uid`.", name: "it is called `title`.", users: "each of `users` names its `groups`." },
);

/** Refuses what the portal would pass over. @throws TypeError */
export function refuseUnknownOptions(options: PortalOptions): void {
  refuseUnknownInPortal(options);
  options.users?.forEach(refuseUnknownInUser);
  options.groups?.forEach(refuseUnknownInGroup);
}
