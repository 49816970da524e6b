/** The parts of a package.json that matter to whoever installs the package. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface PackedPackage {
  readonly manifest: Manifest;
  readonly tarball: string;
  /** Size of the tarball in bytes. */
  readonly size: number;
  /** What the tarball holds, unpacked. */
  readonly directory: string;
}

/** Subpaths with code that a package exports, as they stand in `import`: `"@ods/core"`, `"@ods/core/node"`. */
export function entriesOf({ name, exports = {} }: Manifest): { specifier: string; types: string }[] {
  return Object.entries(exports).flatMap(([subpath, targets]) => {
    const types = typeof targets === "string" ? undefined : targets.types;
    return types === undefined ? [] : [{ specifier: name + subpath.slice(1), types }];
  });
}

/** Peers that a user has to install, with their ranges. */
export function requiredPeers({ peerDependencies = {}, peerDependenciesMeta }: Manifest) {
  return Object.fromEntries(
    Object.entries(peerDependencies).filter(([name]) => !peerDependenciesMeta?.[name]?.optional),
  );
}
