import { type Document, follow, type Schema } from "../document.ts";

export interface StoredTemplateField {
  name: string;
  type: string;
  choices?: string[] | null;
  self_suggest?: boolean;
  [property: string]: unknown;
}

/** A group of metadata fields. */
export interface StoredTemplate {
  name: string;
  title: string;
  type: "interop" | "basic" | "extra" | "admin";
  is_active: boolean;
  is_always_active: boolean;
  is_system: boolean;
  schema: StoredTemplateField[];
  /** Whether it takes any field: nobody has made it, but a dataset has values of it. */
  isOpen: boolean;
  created_at: string;
  updated_at: string;
  created_by: string;
  updated_by: string;
}

type SystemTemplate = Pick<StoredTemplate, "name" | "title" | "type" | "schema" | "is_always_active">;

const BUILT_IN = [
  { name: "default", title: "Standard", type: "basic", of: "DatasetMetadataDefault" },
  { name: "visualization", title: "Visualization", type: "extra", of: "DatasetMetadataVisualization" },
  { name: "internal", title: "Internal", type: "admin", of: "DatasetMetadataInternal" },
  {
    name: "asset_content_configuration",
    title: "Content configuration",
    type: "extra",
    of: "DatasetMetadataAssetContentConfiguration",
  },
] as const;

const INTEROPERABILITY: Record<string, [title: string, fields: Record<string, string>]> = {
  dcat: [
    "DCAT",
    {
      created: "datetime",
      issued: "datetime",
      creator: "text",
      contributor: "text",
      accrualperiodicity: "text",
      spatial: "text",
      temporal: "text",
      granularity: "text",
      dataquality: "text",
    },
  ],
  inspire: [
    "INSPIRE",
    { file_identifier: "text", hierarchy_level: "text", contact_email: "text", lineage: "longstring" },
  ],
};

/** Templates that the platform supplies. */
export function systemTemplates(document: Document): SystemTemplate[] {
  const builtIn = BUILT_IN.map(({ of, ...template }) => ({
    ...template,
    is_always_active: true,
    schema: Object.entries(document.components.schemas[of]?.properties ?? {}).map(([name, property]) => ({
      name,
      ...fieldType(document, property),
    })),
  }));
  const interoperability = Object.entries(INTEROPERABILITY).map(([name, [title, fields]]) => ({
    name,
    title,
    type: "interop" as const,
    is_always_active: false,
    schema: Object.entries(fields).map(([name, type]) => ({ name, type })),
  }));
  return [...builtIn, ...interoperability];
}

/** The kind of field that holds what the schema of a metadata value says. */
function fieldType(document: Document, property: Schema): { type: string; choices?: string[] } {
  const parts = [property, ...(property.allOf ?? [])].map(
    (part) => follow(document, part, "").value as Schema,
  );
  const value =
    parts.find(({ properties }) => properties?.value?.type)?.properties?.value ?? property.properties?.value;
  if (value?.enum) return { type: "enum", choices: value.enum.map(String) };
  if (value?.format === "date-time") return { type: "datetime" };
  if (value?.type === "boolean") return { type: "boolean" };
  return { type: value?.type === "array" ? "list" : "text" };
}
