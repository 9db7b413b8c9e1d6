"use client";
import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** Rows that hold something already. */
  filled: number;
  /** Empty rows to begin with: without script there can be no more. */
  spare: number;
  more: ReactNode;
  row: (index: number) => ReactNode;
};

/** Rows of fields, with a button for one more. Rows left empty are not sent. */
export function GrowingRows({ filled, spare, more, row }: Props) {
  const [count, setCount] = useState(filled + spare);
  return (
    <>
      {Array.from({ length: count }, (_, index) => index).map(row)}
      <div>
        <Button size="small" icon={<Plus aria-hidden className="size-4" />} onClick={() => setCount(count + 1)}>
          {more}
        </Button>
      </div>
    </>
  );
}
