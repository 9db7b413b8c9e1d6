"use client";

/** The layout itself failed: no words from messages, no styles of ours can be relied on here. */
export default function GlobalProblem({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Attest could not show this page · Attest n’a pas pu afficher cette page</h1>
          <p>What was saved is kept. · Ce qui a été enregistré est conservé.</p>
          <button type="button" onClick={reset}>
            Try again · Réessayer
          </button>
        </main>
      </body>
    </html>
  );
}
