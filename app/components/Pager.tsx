import { useNavigate, useSearchParams } from "@remix-run/react";
import { Box, InlineStack, Pagination } from "@shopify/polaris";

export interface PagerProps {
  /** Cursors of the neighbouring pages; null where there is none. */
  before: string | null;
  after: string | null;
}

/** Leads to the neighbouring pages of a list whose address holds its cursor; nothing for a list of one page. */
export function Pager({ before, after }: PagerProps) {
  const [searchParams] = useSearchParams();
  const navigate = useNavigate();
  if (before === null && after === null) return null;

  const open = (name: "before" | "after", cursor: string | null) => () => {
    if (cursor === null) return;
    const next = new URLSearchParams(searchParams);
    next.delete("before");
    next.delete("after");
    next.set(name, cursor);
    navigate(`?${next}`);
  };

  return (
    <Box padding="300">
      <InlineStack align="center">
        <Pagination
          hasPrevious={before !== null}
          hasNext={after !== null}
          onPrevious={open("before", before)}
          onNext={open("after", after)}
        />
      </InlineStack>
    </Box>
  );
}
