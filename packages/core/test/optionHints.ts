/** Names that people type who know odsclient, the raw parameters of an API, or other clients. */
const NAMES = (
  "apikey apiKey api_key key token auth username password platform_id domain host url base_url baseUrl portal " +
  "enforce_apikey requireAuth apikey_filepath use_keyring keyring_entries_username timeout timeoutMs deadline retries " +
  "maxRetries attempts delay limit rows max_rows per_page max start offset where filter query select columns fields sort " +
  "order_by orderBy group_by facet facets to to_path file_cache cache use_labels use_labels_for_header csv_separator " +
  "delimiter sep delim fs tqdm progress onProgress onUploadProgress pretty_print tz language dataset dataset_id datasetId " +
  "resourceId resource_id pushkey chunkSize batch_size batchSize size headers header quote quotechar schema eol " +
  "lineTerminator with_bom newline maxAge max_age ttl ttlMs expires swr sie maxSize maxEntrySize directory dir path store " +
  "filename contentType mimetype mediaType length contentLength poll polling pollInterval interval maxDelay onUpdate " +
  "onChange wait onBusy ifBusy abortSignal signal reserve waitForQuota prefix client json data method params"
).split(" ");

type Give = (options: never) => unknown;

async function said(give: Give, name: string): Promise<string> {
  try {
    // No option has such a value, so that nothing is begun.
    await give({ [name]: Symbol(name) } as never);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** Hints that lead to another name which the function does not know either. */
export async function hintsThatMislead(functions: Readonly<Record<string, readonly [Give, ...unknown[]]>>) {
  const misleading: string[] = [];
  for (const [name, [give]] of Object.entries(functions)) {
    for (const typed of NAMES) {
      const message = await said(give, typed);
      const [, meant] = /(?:it is called|did you mean) `(\w+)`(?: here\.|\?|$)/.exec(message) ?? [];
      if (meant === undefined || !message.includes(" has no option ")) continue;
      if ((await said(give, meant)).includes(" has no option ")) misleading.push(`${name}: ${message}`);
    }
  }
  return misleading;
}
