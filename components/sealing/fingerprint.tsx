/** Ten words, numbered: two people read them to each other. They are the same words in every language. */
export function Fingerprint({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <ol
      aria-label={label}
      lang="en"
      translate="no"
      className="code grid max-w-xl list-none grid-cols-2 gap-x-4 gap-y-1 p-0 text-ink-strong sm:grid-cols-5"
    >
      {words.map((word, at) => (
        // The same word may come twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is what they are.
        <li key={at}>
          <span className="text-sm text-ink-muted">{at + 1}.</span> {word}
        </li>
      ))}
    </ol>
  );
}
