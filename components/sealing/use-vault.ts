"use client";
import { useSyncExternalStore } from "react";
import { onVaultChange } from "./vault-client";

let isOpen = false;
onVaultChange((isUnlocked) => {
  isOpen = isUnlocked;
});

/** Whether this page's vault is open, without starting it. */
export const isVaultOpen = () => isOpen;

/** The same for a component, which is drawn again when the vault opens or locks. */
export const useIsVaultOpen = () => useSyncExternalStore(onVaultChange, isVaultOpen, () => false);

const never = () => () => {};

/** False in the server's HTML and while it is taken over, true from then on: what follows needs script. */
export const useHasScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
