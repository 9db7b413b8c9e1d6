export async function installJobs(_ownerUrl) {}
