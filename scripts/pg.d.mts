export type RunningPostgres = {
  url(database: string): string;
  port: number;
  dir: string;
  wasRunning: boolean;
  stop(): Promise<void>;
};

export function startPostgres(options: {
  dir: string;
  say?: (line: string) => void;
  isThrowaway?: boolean;
}): Promise<RunningPostgres>;
