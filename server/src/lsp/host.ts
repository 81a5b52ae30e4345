import type { PackedData } from './packedData.js';

/** What the server needs of the place where it runs; Node and a web worker have one each. */
export interface Host {
  readonly version: string;
  /** The data of server/data as the build packs it. Called once, when the first agreement is read. */
  readData(): PackedData;
  /**
   * The localisation bundle at an address, or else for a locale such as `zh-cn`; undefined where there is none.
   * Rejects when a bundle cannot be read.
   */
  readBundle(address: string | undefined, locale: string): Promise<string | undefined>;
  /** Resolves after the messages that have arrived by now had a chance to be handled. */
  turn(): Promise<void>;
}
