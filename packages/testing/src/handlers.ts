import type { Handlers } from "./call.ts";
import { alternativeExports } from "./operations/alternativeExports.ts";
import { apiKeys } from "./operations/apiKeys.ts";
import { catalogues } from "./operations/catalogues.ts";
import { codePages } from "./operations/codePages.ts";
import { connections } from "./operations/connections.ts";
import { datasets } from "./operations/datasets.ts";
import { extraction } from "./operations/extraction.ts";
import { feedbacks } from "./operations/feedbacks.ts";
import { files } from "./operations/files.ts";
import { groups } from "./operations/groups.ts";
import { harvesters } from "./operations/harvesters.ts";
import { images } from "./operations/images.ts";
import { metadata } from "./operations/metadata.ts";
import { parts } from "./operations/parts.ts";
import { resources } from "./operations/resources.ts";
import { rulesets } from "./operations/rulesets.ts";
import { studioPages } from "./operations/studioPages.ts";
import { templates } from "./operations/templates.ts";
import { users } from "./operations/users.ts";
import { versions } from "./operations/versions.ts";

/** What answers the operations of the Automation API. */
export const HANDLERS: Handlers = {
  ...alternativeExports,
  ...apiKeys,
  ...catalogues,
  ...codePages,
  ...connections,
  ...datasets,
  ...extraction,
  ...feedbacks,
  ...files,
  ...groups,
  ...harvesters,
  ...images,
  ...metadata,
  ...parts,
  ...resources,
  ...rulesets,
  ...studioPages,
  ...templates,
  ...users,
  ...versions,
};
