UPDATE orders SET status = "done" WHERE id = 2;
