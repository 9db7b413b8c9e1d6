export type RunningPostgres = {
  /** The owner's connection to a database of the cluster. */
  url(database: string): string;
  port: number;
  pid: number;
  /** Where the cluster stands. */
  dir: string;
  /** It was there already: a killed start had left it, or another process of ours uses it. */
  wasRunning: boolean;
  /** Stops it and waits until it is gone. Safe to call again. */
  stop(): Promise<void>;
  /** Comes true when the server is gone, for whatever reason. */
  ended(): Promise<void>;
};

export function startPostgres(options: {
  dir: string;
  say?: (line: string) => void;
  isThrowaway?: boolean;
}): Promise<RunningPostgres>;

export function postmasterOf(data: string): { pid: number; port: number; isReady: boolean } | null;
