import { targetAt } from "@ods/core/client-kit/node";
import { type Bigints, createExploreClient, recordTypes, unwrap } from "@ods/explore";
import type { CommandContext } from "../commandContext.ts";
import { connect, type PortalOptions } from "../portalOptions.ts";
import { tell, writeText } from "../terminal/output.ts";
import { writeTextFile } from "../writeTextFile.ts";

interface TypesOptions extends PortalOptions {
  name?: string;
  bigints?: Bigints;
  out?: string;
}

export async function types(context: CommandContext, dataset: string, options: TypesOptions): Promise<void> {
  const { name, bigints, out } = options;
  const target = out === undefined || out === "-" ? undefined : await targetAt(out, "--out");
  const client = createExploreClient(await connect(context, options));
  const params = { path: { dataset_id: dataset } };
  const described = await unwrap(
    client.GET("/api/datasets/1.0/{dataset_id}/", { params, signal: context.signal }),
  );
  const source = recordTypes(described, {
    ...(name !== undefined && { name }),
    ...(bigints !== undefined && { bigints }),
  });
  if (!target) return writeText(context, source);
  await writeTextFile(target, source);
  tell(context, `${out} is written.`);
}
