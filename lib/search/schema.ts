import { z } from "zod";
import * as field from "@/lib/fields";

/** What was typed into the box of the top bar, from the URL. */
export const goInUrl = z.object({ q: field.sought(200) });
