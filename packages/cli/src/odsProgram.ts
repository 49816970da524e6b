import { type Command, Option } from "commander";
import { addBigintsOption } from "./bigintsOption.ts";
import type { CommandContext } from "./commandContext.ts";
import { addCompletion } from "./completion/addCompletion.ts";
import { addFacetOptions, addFilterOptions, collect } from "./filterOptions.ts";
import { countOption, secondsOption } from "./numberOption.ts";
import { addCallOptions, addPortalOptions, addPushOptions } from "./portalOptions.ts";
import { addCommand, programBase } from "./programBase.ts";
import { RECORD_FORMATS } from "./recordFormats.ts";

const JSON_OPTION = ["--json", "a line of JSON for each result, for other programs"] as const;

/** The program `ods`. What a command needs is loaded when it runs, so that starting stays quick. */
export function odsProgram(context: CommandContext): Command {
  const program = programBase("ods", "Opendatasoft (Huwise) portals from the command line.", context);
  const add = (nameAndArguments: string, description: string) =>
    addCommand(program, context, nameAndArguments, description);

  const datasets = add("datasets [words...]", "search the datasets of a portal");
  addRowsOption(addFacetOptions(datasets))
    .option("--all", "show all of them")
    .option("--sort <field>", "such as modified, newest first; -modified for oldest first")
    .option(...JSON_OPTION);
  addBigintsOption(datasets).action(async (words, options) => {
    const { datasets } = await import("./commands/datasets.ts");
    await datasets(context, words, options);
  });
  addPortalOptions(datasets);

  const records = add("records <dataset>", "search the records of a dataset");
  addRowsOption(addFilterOptions(records))
    .option("--all", "all that match, however many, as they come; with --json")
    .option("--no-check-count", "with --all: don't count what comes against what the portal says there is")
    .option("--sort <field>", "a field, largest first; -field for smallest first")
    .option(...JSON_OPTION);
  addBigintsOption(records).action(async (dataset, options) => {
    const { records } = await import("./commands/records.ts");
    await records(context, dataset, options);
  });
  addPortalOptions(records);

  const download = add("download <dataset>", "download a whole dataset, of any size");
  addFilterOptions(download)
    .option("-o, --to <path>", "the file to write; - is standard output (default: <dataset>.<format>)")
    .option(
      "--format <format>",
      "csv, json, geojson, xlsx, shp, kml, … (default: by the file's name, or csv)",
    )
    .option("--use-labels", "labels instead of technical names in the header of a table")
    .option("--separator <character>", "between the values of a CSV (default: ;)")
    .option("--epsg <code>", "number of the projection of coordinates", countOption("--epsg"))
    .option("--cache", "keep it below .ods-cache, and download it again only when it has changed")
    .option("--cache-dir <path>", "the same, below another folder")
    .option("--no-check-count", "don't count the records against what the portal says there are")
    .option("--json", "path, size and type as a line of JSON")
    .action(async (dataset, options) => {
      const { download } = await import("./commands/download.ts");
      await download(context, dataset, options);
    });
  addPortalOptions(download);

  const push = add("push <dataset> <resource> [file]", "push records of a CSV, JSON or NDJSON file")
    .addOption(
      new Option("--format <format>", "how the file is written (default: by its name, or ndjson)").choices(
        RECORD_FORMATS,
      ),
    )
    .option("--separator <character>", "between the values of a CSV", ";")
    .option("--unique-key <fields>", "what tells records apart at the portal; sending one again is then safe")
    .option("--batch-size <count>", "most records in one call (default: 1000)", countOption("--batch-size"))
    .option("--journal <path>", "where it is written down what is done, to go on there the next time")
    .option("--json", "the report as a line of JSON")
    .action(async (dataset, resource, file, options) => {
      const { push } = await import("./commands/push.ts");
      await push(context, dataset, resource, file, options);
    });
  addPushOptions(push);

  const publish = add("publish <dataset>", "publish a dataset, and wait until that is done")
    .option("--deadline <seconds>", "how long to wait at most", secondsOption("--deadline"))
    .option("--json", "a line of JSON for each status")
    .action(async (dataset, options) => {
      const { publish } = await import("./commands/publish.ts");
      await publish(context, dataset, options);
    });
  addPortalOptions(publish);

  const migrate = add("migrate <dataset>", "move a dataset with all that belongs to it to another portal")
    .requiredOption("--from <address>", "the portal that has it")
    .requiredOption("--to <address>", "the portal that shall have it")
    .option("--dry-run", "show what would be done, and change nothing")
    .option("--publish", "publish it there when all is moved, and wait until that is done")
    .option("--dataset-id <id>", "its identifier there, if that shall be another")
    .addOption(
      new Option("--existing <what>", "where there is one of that identifier already")
        .choices(["update", "fail"])
        .default("update"),
    )
    .option(
      "--map <kind:source=target>",
      "what stands for what there: user:maya=m.okafor; may be repeated",
      collect,
    )
    .option("--no-templates", "make no metadata templates that are missing there")
    .option("--journal <path>", "where it is written down what is done (default: <dataset>.migration)")
    .option("--json", "a line of JSON for each item, and one for the whole")
    .optionsGroup("Portals and keys:")
    .option("--from-key-file <path>", "file that holds the API key of the first")
    .option("--to-key-file <path>", "file that holds the API key of the second")
    .option("--no-keyring", "don't look for keys in the keyring of the operating system")
    .action(async (dataset, options) => {
      const { migrate } = await import("./commands/migrate.ts");
      await migrate(context, dataset, options);
    });
  addCallOptions(migrate);

  const types = add("types <dataset>", "print the TypeScript type of a dataset's records")
    .option("--name <name>", "name of the interface (default: the dataset's, in PascalCase)")
    .addOption(
      new Option("--bigints <how>", "the option that your program reads records with").choices([
        "error",
        "string",
        "bigint",
      ]),
    )
    .option("-o, --out <path>", "the file to write (default: standard output)")
    .action(async (dataset, options) => {
      const { types } = await import("./commands/types.ts");
      await types(context, dataset, options);
    });
  addPortalOptions(types);

  add("generate", "write the TypeScript types of a portal's own OpenAPI document")
    .requiredOption("--from <path>", "the document: an address, a file, or - for standard input")
    .option("-o, --out <path>", "the file to write (default: standard output)")
    .option("--overlay <path>", "an OpenAPI Overlay of your own, instead of the known corrections")
    .option("--no-overlay", "correct nothing")
    .action(async (options) => {
      const { generate } = await import("./commands/generate.ts");
      await generate(context, options);
    });

  add("portal", "serve a portal on this machine, for trying things out")
    .option("--port <port>", "where it listens; 0 takes a free one", countOption("--port"), 4010)
    .option("--sample", "with datasets in it")
    .option("--json", "its address and key as a line of JSON")
    .action(async (options) => {
      const { portal } = await import("./commands/portal.ts");
      await portal(context, options);
    });

  addCompletion(program, context);
  return program;
}

function addRowsOption(command: Command): Command {
  return command.option("-n, --rows <count>", "how many to show at most", countOption("--rows"), 20);
}
