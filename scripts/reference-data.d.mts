export function loadReferenceData(ownerUrl: string): Promise<void>;
