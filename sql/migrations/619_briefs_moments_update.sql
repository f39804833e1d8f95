CREATE OR REPLACE TRIGGER briefs_moments_update BEFORE UPDATE ON briefs FOR EACH ROW
    SET NEW.version_at = (SELECT v.published_at FROM brief_versions v
            WHERE v.brief_id = NEW.id AND v.number = NEW.current_version),
        NEW.told_at = (SELECT v.published_at FROM brief_versions v
            WHERE v.brief_id = NEW.id AND v.number = COALESCE(NEW.told_version, NEW.current_version));
