-- where a picture is used. words: what it shows, for those who do not see it; "" for decoration
CREATE TABLE IF NOT EXISTS post_pictures (
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    post_id    BIGINT UNSIGNED NOT NULL,
    picture_id BIGINT UNSIGNED NOT NULL,
    words      VARCHAR(500) NOT NULL,
    person_id  BIGINT UNSIGNED NOT NULL,
    added_at   DATETIME NOT NULL,
    UNIQUE KEY by_post (post_id, picture_id),
    KEY by_picture (picture_id),
    CONSTRAINT post_pictures_post FOREIGN KEY (post_id) REFERENCES posts (id),
    CONSTRAINT post_pictures_picture FOREIGN KEY (picture_id) REFERENCES pictures (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
