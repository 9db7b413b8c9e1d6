export function installJobs(ownerUrl: string): Promise<void>;
