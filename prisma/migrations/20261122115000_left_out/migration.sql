-- A click for fewer products than planned may also be for lack of room or budget.
UPDATE "RequestedProduct" SET "skipReason" = 'left_out' WHERE "skipReason" = 'credits_short';
