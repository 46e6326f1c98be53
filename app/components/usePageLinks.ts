import { useNavigate, useSearchParams } from "@remix-run/react";

/** What Polaris's Pagination takes, for a page whose address holds its cursor. Null: there is no such page. */
export function usePageLinks({ before, after }: { before: string | null; after: string | null }) {
  const [searchParams] = useSearchParams();
  const navigate = useNavigate();

  const open = (name: "before" | "after", cursor: string | null) => () => {
    if (cursor === null) return;
    const next = new URLSearchParams(searchParams);
    next.delete("before");
    next.delete("after");
    next.set(name, cursor);
    navigate(`?${next}`);
  };

  return {
    hasPrevious: before !== null,
    hasNext: after !== null,
    onPrevious: open("before", before),
    onNext: open("after", after),
  };
}
