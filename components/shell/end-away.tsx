"use client";
import { useEffect } from "react";
import { endAway } from "./leave";

/** On the pages of the signed-out: whoever left in a hurry while the line was down is signed out for good here. */
export function EndAway() {
  useEffect(() => void endAway(), []);
  return null;
}
