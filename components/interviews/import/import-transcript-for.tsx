import type { InterviewView } from "@/lib/interviews/types";
import { useLanguageOptions } from "../language-name";
import { ImportTranscript } from "./import-transcript";

/** The import of an interview's draft: its languages are named on the server, where all words are at hand. */
export function ImportTranscriptFor({ interview, path }: { interview: InterviewView; path: string }) {
  const languages = useLanguageOptions(interview.languages);
  const { interviewId, part } = interview;
  const language = interview.languages.length === 1 ? interview.languages[0] : undefined;
  return <ImportTranscript draft={{ interviewId, path, total: part.total, languages, language }} />;
}
