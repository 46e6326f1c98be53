/** The entries of a generation's timeline. */
export const events = {
  requested: "Requested",
  resumed: "Resumed",
  notAccepted: "Not accepted; waits to be sent again",
  checkedAgain: "Checked again",
  sent: "Sent to RotateProduct",
  notFinished: "Not finished after all",
  accepted: "Accepted by RotateProduct",
  finished: "Finished by RotateProduct",
  approved: "Approved",
  saved: "Video saved",
  triedAgain: "Tried again",
  handedOver: "Handed to Shopify",
  published: "Added to the product's media",
  waitsForReview: "Waiting for review",
  paused: "Paused: {status}",
  failed: "Failed: {status}",
} as const;
